// JalonStore
