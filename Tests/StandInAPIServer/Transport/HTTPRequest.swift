import Foundation

/// One request as it came.
public struct HTTPRequest: Sendable {
  /// The method, such as `GET`.
  public let method: String
  /// The path and query as sent.
  public let target: String
  /// The header fields in order; names as sent.
  public let headers: [(name: String, value: String)]
  /// The body, chunks joined.
  public let body: [UInt8]
  /// The subject of the client's certificate, `CN=…,O=…`, when a TLS front passed it on.
  public let clientSubject: String?

  /// The path without the query, percent-decoded.
  public var path: String {
    let path = target.prefix { $0 != "?" }
    return path.removingPercentEncoding ?? String(path)
  }

  /// The pairs of the query in order, percent-decoded.
  public var query: [(name: String, value: String)] {
    guard let mark = target.firstIndex(of: "?") else { return [] }
    return target[target.index(after: mark)...].split(separator: "&").map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      func decoded(_ text: Substring) -> String {
        let spaced = text.replacingOccurrences(of: "+", with: " ")
        return spaced.removingPercentEncoding ?? spaced
      }
      return (decoded(halves[0]), halves.count > 1 ? decoded(halves[1]) : "")
    }
  }

  /// The first value of a parameter of the query.
  public func parameter(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// Whether a parameter of the query is set to a truth.
  func isSet(_ name: String) -> Bool {
    parameter(name).map { ["1", "true", "True", "TRUE", "t", ""].contains($0) } ?? false
  }

  /// The first value of a header field; names match without case.
  public func header(_ name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }

  /// Every value of a header field that may be given more than once.
  func headerValues(_ name: String) -> [String] {
    let name = name.lowercased()
    return headers.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// The media type of the body, without its parameters.
  var contentType: String {
    (header("Content-Type") ?? "").prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
  }
}
