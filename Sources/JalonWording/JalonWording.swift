// JalonWording
