import Foundation

/// A small file system of its own, which only root can make.
public enum SmallDisk {
  /// Whether one can be made here.
  public static let isPossible: Bool = {
    let probe = FileManager.default.temporaryDirectory.appending(path: "meshctl-tests-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: probe, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: probe) }
    guard mount(["-t", "tmpfs", "-o", "size=64k", "tmpfs", probe]) else { return false }
    unmount(probe)
    return true
  }()

  /// Calls mount(8); whether it was done.
  public static func mount(_ arguments: [String]) -> Bool {
    (try? FinishedProcess.run("/usr/bin/env", ["mount"] + arguments).status) == 0
  }

  /// Takes a file system away, whoever still uses it.
  public static func unmount(_ path: String) { _ = try? FinishedProcess.run("/usr/bin/env", ["umount", "-l", path]) }
}
