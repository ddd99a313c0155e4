print("Jalon")
