import Diagnostics
import YAML

/// What an istiod answers to `/debug/syncz`: the proxies that are connected to it.
public struct SyncReport: Hashable, Sendable {
  /// The path that it answers.
  public static let path = ["debug", "syncz"]
  /// The port of a pod of istiod that takes it from its own machine, as through a port-forward, without credentials.
  public static let port: UInt16 = 15_014

  /// The proxies, in the order of the answer.
  public private(set) var proxies: [ProxySync] = []
  /// What the istiod calls itself, as JSON, where it tells.
  public private(set) var identifier: String?
  /// The version of what it tells, where it has one.
  public private(set) var version: String?

  /// Reads an answer; where no proxy is connected it is `null`. O(bytes), one entry at a time.
  ///
  /// A list of `SyncStatus`, as istiod answers by HTTP, and a `DiscoveryResponse` of `ClientConfig`s, as it answers by
  /// xDS and as `istioctl proxy-status -o json` prints it, are both read.
  public init(parsing bytes: [UInt8]) throws(IstiodAnswerError) {
    let isReport: Bool
    do throws(JSONCursorError) {
      var cursor = JSONCursor(SourceBytes(bytes))
      isReport = try read(&cursor)
      try cursor.finish()
    } catch {
      throw IstiodAnswerError("it is not JSON: \(error)")
    }
    guard isReport else { throw IstiodAnswerError("it is no list of proxies") }
  }

  /// Reads the value at hand; false when it tells of no proxies.
  private mutating func read(_ cursor: inout JSONCursor) throws(JSONCursorError) -> Bool {
    switch cursor.firstByte {
    case UInt8(ascii: "["), UInt8(ascii: "n"):
      try cursor.elements { cursor throws(JSONCursorError) in
        if let proxy = ProxySync(try cursor.node()) { proxies.append(proxy) }
      }
      return true
    case UInt8(ascii: "{"): return try readResponse(&cursor)
    default:
      _ = try cursor.skip()
      return false
    }
  }

  private mutating func readResponse(_ cursor: inout JSONCursor) throws(JSONCursorError) -> Bool {
    var isResponse = false
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("resources") {
        isResponse = true
        try cursor.elements { cursor throws(JSONCursorError) in
          if let proxy = ProxySync(clientConfig: try cursor.node()) { proxies.append(proxy) }
        }
      } else if cursor.isNamed("control_plane") {
        isResponse = true
        identifier = try cursor.node().member("identifier")?.text
      } else if cursor.isNamed("version_info") {
        version = try cursor.text()
      }
    }
    return isResponse
  }

  /// The name in what the istiod calls itself: that of its pod.
  var identifiedName: String? {
    guard let identifier,
      let node = try? Parser.jsonValue(of: SourceFile(name: "identifier", bytes: Array(identifier.utf8)))
    else { return nil }
    return node.member("ID")?.text
  }
}
