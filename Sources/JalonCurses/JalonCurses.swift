// JalonCurses
