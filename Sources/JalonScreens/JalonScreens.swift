// JalonScreens
