// JalonSQLite
