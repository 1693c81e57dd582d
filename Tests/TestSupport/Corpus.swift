import Foundation

/// The conformance cases that lie beside the project: `MESHCTL_CORPUS`, or `../shared/corpus`.
public struct Corpus {
  /// The folder of one corpus.
  public let folder: URL
  /// The name shown in the report line.
  public let name: String

  /// Finds a corpus by its folder name; nil, after saying so, when it is not there.
  public init?(_ name: String) {
    let root =
      ProcessInfo.processInfo.environment["MESHCTL_CORPUS"].map { URL(fileURLWithPath: $0) }
      ?? PackageDirectory.url.appendingPathComponent("../shared/corpus").standardizedFileURL
    self.folder = root.appendingPathComponent(name)
    self.name = name
    guard FileManager.default.fileExists(atPath: folder.path) else {
      print("corpus \(name): absent (no \(folder.path); set MESHCTL_CORPUS)")
      return nil
    }
  }

  /// The bytes of a file of this corpus.
  public func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  /// Whether a file of this corpus exists.
  public func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  /// Compares what happened with the table of skips, prints the one line of this corpus, and returns what is wrong:
  /// cases that neither pass nor stand in the table, and cases in the table that pass.
  public func report(_ outcomes: [String: Bool], skips: [String: String], label: String? = nil) -> [String] {
    let passed = outcomes.values.count { $0 }
    print("corpus \(label ?? name): \(passed)/\(outcomes.count)")
    let failing = outcomes.filter { !$0.value && skips[$0.key] == nil }.keys.sorted().map { "\($0): fails" }
    let stale = outcomes.filter { $0.value && skips[$0.key] != nil }.keys.sorted().map {
      "\($0): passes, drop its skip"
    }
    return failing + stale
  }
}
