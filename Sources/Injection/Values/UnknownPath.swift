import Output

/// A path of values that no chart reads.
public struct UnknownPath: Hashable, Sendable {
  /// The path, with dots between its keys.
  public let path: String
  /// The path that was likely meant; nil when none is near.
  public let nearest: String?

  init(path: String, nearest: String?) {
    self.path = path
    self.nearest = nearest
  }

  init(_ keys: [String], candidates: [String]) {
    path = keys.joined(separator: ".")
    nearest = NearestMatch.candidates(for: keys.last ?? "", among: candidates, limit: 1).first.map { name in
      (keys.dropLast() + [name]).joined(separator: ".")
    }
  }
}
