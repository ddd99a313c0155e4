// JalonRuntime
