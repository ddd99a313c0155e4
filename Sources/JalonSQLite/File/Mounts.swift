import Glibc

/// What kind of file system a folder is on.
enum Mounts {
  private static let remoteKinds = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "9p", "fuse.sshfs"]

  /// On a share of another machine, where locks and syncs promise nothing.
  static func isRemote(_ folder: String) -> Bool {
    var facts = stat()
    guard stat(folder, &facts) == 0 else { return false }
    let device = UInt64(facts.st_dev)
    let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
    let minor = device & 0xFF | (device >> 12) & 0xFFFF_FF00
    // A disk has a number of its own; shares, like memory and layers, have none.
    guard major == 0, let kind = kind(ofDevice: "0:\(minor)") else { return false }
    return remoteKinds.contains(kind)
  }

  // A line of the kernel's list: `36 35 0:52 / /mnt rw - nfs4 server:/share rw`.
  private static func kind(ofDevice device: String) -> String? {
    guard let list = read("/proc/self/mountinfo") else { return nil }
    for line in list.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == device, let dash = words.firstIndex(of: "-"), dash + 1 < words.count
      else { continue }
      return String(words[dash + 1])
    }
    return nil
  }

  private static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16_384)
    while case let count = Glibc.read(file, &piece, piece.count), count > 0 { text += piece[..<count] }
    return String(decoding: text, as: UTF8.self)
  }
}
