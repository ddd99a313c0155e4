import Foundation
import Testing

@Suite("The file of the data, from the command line")
struct StoreDoorTests {
  private let folder: ScriptFolder

  init() throws { folder = try ScriptFolder() }

  @Test(
    "a mistyped --store is said, and makes neither folder nor file",
    arguments: [
      "apply lignes.jsonl", "list", "verify", "rebuild", "due", "log 05-001", "backup copie.jalon", "questionnaires",
      "answers x.csv",
    ])
  func mistyped(_ command: String) throws {
    let told = try folder.run("touch lignes.jsonl x.csv; J \(command) --store dossier/faute.jalon; echo \"= $?\"")
    #expect(told.contains("n'existe pas : rien n'a été créé"), "\(told)")
    #expect(told.hasSuffix("= 3\n"), "\(told)")
    #expect(try folder.names == ["lignes.jsonl", "x.csv"])
  }

  @Test("a trial store begins empty, takes any day, and never takes the place of a real one")
  func trial() throws {
    let told = try folder.run(
      """
      J init --essai --store essai.jalon; echo "= $?"
      echo '{"command":"registerOperator","by":"x","at":5,"operator":"dla","name":"DLA","department":"05"}' |
        J apply - --store essai.jalon --today 2031-01-01; echo "= $?"
      J init --operator DLA --department 05 --officer 'C. Roux' --store vrai.jalon; echo "= $?"
      J init --essai --store vrai.jalon; echo "= $?"
      J init --store autre.jalon; echo "= $?"
      """)
    let ends = told.split(separator: "\n").filter { $0.hasPrefix("= ") }
    #expect(ends == ["= 0", "= 0", "= 0", "= 3", "= 2"], "\(told)")
    #expect(try !folder.names.contains("autre.jalon"))
  }

  @Test("on another day than the real one, real data are read, and nothing is entered in them")
  func anotherDay() throws {
    let told = try folder.run(
      """
      J init --operator DLA --department 05 --officer 'C. Roux' --store vrai.jalon --today 2031-01-01; echo "= $?"
      ls vrai.jalon; echo "= $?"
      J init --operator DLA --department 05 --officer 'C. Roux' --store vrai.jalon; echo "= $?"
      echo '{"command":"registerStructure","structure":"a","name":"A","department":"05"}' > ligne
      J apply ligne --store vrai.jalon --today 2031-01-01; echo "= $?"
      J list --store vrai.jalon --today 2031-01-01; echo "= $?"
      J log --directory --store vrai.jalon --today 2031-01-01 | grep -c structureRegistered; echo "= $?"
      J apply ligne --store vrai.jalon --today $(date +%F); echo "= $?"
      """)
    let ends = told.split(separator: "\n").filter { $0.hasPrefix("= ") }
    #expect(ends == ["= 3", "= 2", "= 0", "= 3", "= 0", "= 1", "= 0"], "\(told)")
    #expect(told.contains("rouvrez sans --today"), "\(told)")
  }

  @Test("on real data nobody reads or acts in the name of somebody of a structure: officers alone have a session")
  func officersOnly() throws {
    let told = try folder.run(
      """
      J init --operator DLA --department 05 --officer 'C. Roux' --store vrai.jalon
      echo '{"command":"registerStructure","structure":"a","name":"A","department":"05"}' > lignes
      echo '{"command":"registerPerson","person":"n-faure","name":"N. Faure","party":"structure:a","isOfficer":false,"isLeader":true}' >> lignes
      J apply lignes --store vrai.jalon; echo "= $?"
      J list --as n-faure --store vrai.jalon; echo "= $?"
      J list --as c-roux --store vrai.jalon; echo "= $?"
      """)
    let ends = told.split(separator: "\n").filter { $0.hasPrefix("= ") }
    #expect(ends == ["= 0", "= 2", "= 0"], "\(told)")
    #expect(told.contains("n'est pas chargé de mission"), "\(told)")
  }

  @Test("where two officers share real data, lines are carried out for the one who says who they are")
  func signatory() throws {
    let told = try folder.run(
      """
      J init --operator DLA --department 05 --officer 'C. Roux' --store vrai.jalon > /dev/null 2>&1
      echo '{"command":"registerPerson","person":"marc","name":"Marc","party":"operator:dla-05","isOfficer":true,"isLeader":false}' > ligne
      J apply ligne --as c-roux --store vrai.jalon; echo "= $?"
      echo '{"command":"registerStructure","by":"marc","structure":"a","name":"A","department":"05"}' > ligne
      J apply ligne --store vrai.jalon; echo "= $?"
      J apply ligne --as c-roux --store vrai.jalon; echo "= $?"
      J apply ligne --as marc --store vrai.jalon; echo "= $?"
      """)
    #expect(told.split(separator: "\n").filter { $0.hasPrefix("= ") } == ["= 0", "= 2", "= 1", "= 0"], "\(told)")
    #expect(told.contains("Qui êtes-vous ? Ajoutez --as"), "\(told)")
  }

  @Test("an unknown name, or none after --as, gives the officers to choose from, each with a name")
  func whoever() throws {
    let told = try folder.run(
      """
      J init --operator DLA --department 05 --officer 'C. Roux' --store vrai.jalon > /dev/null 2>&1
      J list --as --store vrai.jalon; echo "= $?"
      echo '{"command":"registerPerson","person":"marc","name":"Marc Aubert","party":"operator:dla-05","isOfficer":true,"isLeader":false}' > ligne
      J apply ligne --as c-roux --store vrai.jalon > /dev/null 2>&1
      for who in 'c-rou' ''; do J list --store vrai.jalon --as $who; echo "= $?"; done
      """)
    #expect(told.split(separator: "\n").filter { $0.hasPrefix("= ") } == ["= 0", "= 2", "= 2"], "\(told)")
    #expect(told.contains("Peut-être « c-roux »"), "\(told)")
    #expect(told.components(separatedBy: "  c-roux  C. Roux").count == 3, "\(told)")
    #expect(told.components(separatedBy: "  marc    Marc Aubert").count == 3, "\(told)")
  }

  @Test("what is to be typed next names the store that was given, and an empty one says how to begin")
  func next() throws {
    let told = try folder.run(
      """
      J init --essai --store essai.jalon; J print 05-001 pv --store essai.jalon
      J init --operator DLA --department 05 --officer 'C. Roux' --store essai.jalon
      J init --operator DLA --department 05 --officer 'C. Roux' --store 'mes données.jalon'; J init --help >/dev/null
      J list --store rien.jalon; J init --operator DLA --department 05 --officer 'C. Roux'
      """)
    let begin = "jalon init --operator … --department 05 --officer … --store essai.jalon"
    #expect(told.components(separatedBy: begin).count == 3, "\(told)")
    for next in [
      "Tapez « jalon --store essai.jalon »", "Tapez « jalon --store 'mes données.jalon' »",
      "« jalon init --store rien.jalon » en fait un", "Tapez « jalon ».",
    ] { #expect(told.contains(next), "\(next): \(told)") }
  }

  @Test("in a trial store, those with whom it begins are entered on the day of --today")
  func foundedOn() throws {
    let told = try folder.run(
      """
      J init --essai --operator DLA --department 05 --officer 'C. Roux' --store essai.jalon --today 2026-03-02
      J init --essai --store vide.jalon
      J init --operator DLA --department 05 --officer 'C. Roux' --store vide.jalon --today 2026-03-02
      J init --operator DLA --department 05 --officer 'C. Roux' --store vrai.jalon --today 2026-03-02
      for store in essai vide vrai; do J log --directory --store $store.jalon; done
      """)
    #expect(told.components(separatedBy: "02/03/2026").count == 5, "\(told)")
  }

  @Test("where the files are is said in words, and for a program by code")
  func paths() throws {
    let told = try folder.run("J paths; J paths --json")
    for word in ["données", "réglages", "thèmes", "modèles", "brouillons"] {
      #expect(told.contains("\(word) "), "\(told)")
    }
    #expect(told.contains(#""name":"store""#) && !told.contains("\nstore "), "\(told)")
  }

  @Test("a pipe, a device or a folder as a store is refused at once", arguments: ["tube", "/dev/zero", "dossier"])
  func noFile(_ path: String) throws {
    let told = try folder.run(
      "mkfifo tube; mkdir dossier; timeout 20 '\(Tmux.program)' list --lang fr --store \(path); echo \"= $?\"")
    #expect(told.contains("n'est pas un fichier : c'est un dossier, un tube ou un appareil"), "\(told)")
    #expect(told.hasSuffix("= 3\n"), "\(told)")
  }

  @Test("an old file where nothing can be written says how to take its data over", .enabled(if: canUnshare))
  func olderReadOnly() throws {
    let old = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Journals/0.1.jalon").standardizedFileURL.path
    let told = try folder.run(
      """
      mkdir partage; cp '\(old)' partage/vieux.jalon
      unshare -m sh -c "mount --bind partage partage && mount -o remount,ro,bind partage &&
        '\(Tmux.program)' migrate --lang fr --store partage/vieux.jalon"; echo "= $?"
      cp partage/vieux.jalon copie.jalon; J migrate --store copie.jalon; echo "= $?"
      """)
    #expect(told.contains("ne peut pas être écrit") && told.contains("dans un dossier à vous"), "\(told)")
    #expect(told.split(separator: "\n").filter { $0.hasPrefix("= ") } == ["= 3", "= 0"], "\(told)")
  }

  @Test("a link is followed, and one that leads nowhere is refused, never replaced")
  func links() throws {
    let told = try folder.run(
      """
      mkdir ailleurs; J init --essai --store ailleurs/essai.jalon; ln -s ailleurs/essai.jalon lien; ln -s nulle-part perdu
      J backup copie.jalon --store lien; J restore copie.jalon --store lien; echo "= $?"
      J init --essai --store perdu; echo "= $?"
      J restore copie.jalon --store perdu; echo "= $?"
      J backup perdu --store lien; echo "= $?"
      readlink lien perdu
      """)
    let ends = told.split(separator: "\n").filter { $0.hasPrefix("= ") }
    #expect(ends == ["= 0", "= 3", "= 3", "= 3"], "\(told)")
    #expect(told.hasSuffix("ailleurs/essai.jalon\nnulle-part\n"), "\(told)")
  }

  @Test("a copy that verify refuses does not take the place of the data")
  func restore() throws {
    let told = try folder.run(
      """
      J init --essai --operator DLA --department 05 --officer 'C. Roux' --store essai.jalon
      J backup copie.jalon --store essai.jalon
      python3 - <<'END'
      import sqlite3
      store = sqlite3.connect("copie.jalon")
      store.execute("DROP TRIGGER events_never_delete")
      store.execute("DELETE FROM events WHERE sequence = 1")
      store.commit()
      END
      cp essai.jalon avant.jalon
      J restore copie.jalon --store essai.jalon; echo "= $?"
      cmp essai.jalon avant.jalon && echo intact
      """)
    #expect(
      told.contains("Le journal n'a pas de fait n° 1") && told.contains("est abîmé : il n'a pas pris la place"),
      "\(told)")
    #expect(told.hasSuffix("= 4\nintact\n"), "\(told)")
    #expect(try folder.names.allSatisfy { !$0.hasPrefix(".jalon") })
  }

  @Test(
    "settings that cannot be read are said with their line, and every command goes on",
    arguments: [
      "[", "[[", "a = [", "a = \\\"", "$(head -c 200000 /dev/zero | tr '\\0' '.')",
      "a = $(head -c 50000 /dev/zero | tr '\\0' '[')",
    ])
  func settings(_ text: String) throws {
    let told = try folder.run(
      "mkdir -p reglages/jalon; printf '%s\\n' 'langue = \"fr\"' \"\(text)\" > reglages/jalon/reglages.toml; J paths; echo \"= $?\""
    )
    #expect(told.contains("reglages.toml:") && told.contains("données ") && told.hasSuffix("= 0\n"), "\(told)")
  }

  @Test("an output that is full or closed is said, and the status tells it")
  func output() throws {
    let told = try folder.run(
      """
      J init --essai --operator DLA --department 05 --officer 'C. Roux' --store essai.jalon
      J commands > /dev/full; echo "= $?"
      J commands >&-; echo "= $?"
      J --help > /dev/full; echo "= $?"
      J verify --store essai.jalon; echo "= $?"
      """)
    #expect(told.contains("La sortie n'est pas entière : le disque est plein"), "\(told)")
    #expect(told.contains("La sortie est fermée"), "\(told)")
    #expect(told.split(separator: "\n").filter { $0.hasPrefix("= ") } == ["= 3", "= 3", "= 3", "= 0"], "\(told)")
  }

  @Test("a program that dies of an error of ours has one sentence, and no list of memory")
  func crash() throws {
    let told = try folder.run(
      """
      J init --essai --store essai.jalon
      mkfifo attente; exec 3<>attente
      for number in ILL SEGV ABRT TRAP; do
        '\(Tmux.program)' apply - --lang fr --store essai.jalon < attente & program=$!
        sleep 1; kill -$number $program; wait $program; rm -f core*
      done
      exec 3>&-
      """)
    #expect(told.components(separatedBy: "Jalon s'est arrêté sur une erreur qui est la nôtre").count == 5, "\(told)")
    #expect(!told.contains("Backtrace") && !told.contains("0x"), "\(told)")
  }

  @Test("a writer waits a moment for another")
  func waits() throws {
    let told = try folder.run(
      """
      J init --essai --operator DLA --department 05 --officer 'C. Roux' --store essai.jalon
      ( sleep 1 ) | J apply - --store essai.jalon > /dev/null 2>&1 & sleep 0.3
      echo '{"command":"registerOperator","operator":"dla-2","name":"DLA","department":"04"}' |
        J apply - --store essai.jalon; echo "= $?"; wait
      """)
    #expect(told.hasSuffix("= 0\n"), "\(told)")
  }

  @Test("a tape without end is refused", arguments: ["/dev/zero", "tube", "longue"])
  func tape(_ file: String) throws {
    let told = try folder.run("mkfifo tube; truncate -s 30M longue; J tape \(file); echo \"= $?\"")
    #expect(told.contains("n'est pas un fichier") || told.contains("dépasse 16 Mo"), "\(told)")
  }
}

/// Mounts can be made that nobody else sees.
private let canUnshare = geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/unshare")
