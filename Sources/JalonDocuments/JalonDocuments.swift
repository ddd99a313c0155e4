// JalonDocuments
