public import Diagnostics
public import YAML

/// Takes private keys out of what a proxy says.
///
/// Envoy hides them itself in a dump, but not everywhere and not in every version: keys are in secrets, in clusters and
/// listeners that have them inline, and below filters.
public enum KeyMask {
  /// What Envoy itself puts in the place of a key, as text and as base64.
  static let text = "[redacted]"
  static let base64 = "W3JlZGFjdGVkXQ=="

  /// The fields whose texts are secrets (envoy.extensions.transport_sockets.tls.v3, envoy.config.core.v3).
  private static let names: [StaticString] = [
    "private_key", "password", "session_ticket_keys", "generic_secret", "pkcs12",
  ]

  /// The bytes of a value with every key in it replaced; those that are not to be changed stay as they are. O(bytes).
  public static func masked(_ bytes: SourceBytes) throws(JSONCursorError) -> [UInt8] {
    var cursor = JSONCursor(bytes)
    var found: [(range: Range<Int>, isBase64: Bool)] = []
    try collect(&cursor, isSecret: false, isBase64: false, depth: 0, into: &found)
    guard !found.isEmpty else { return bytes.array }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var end = 0
    for (range, isBase64) in found {
      output += cursor.bytes.slice(end..<range.lowerBound)
      output += "\"\(isBase64 ? base64 : text)\"".utf8
      end = range.upperBound
    }
    return output + cursor.bytes.slice(end..<bytes.count)
  }

  private static func collect(
    _ cursor: inout JSONCursor,
    isSecret: Bool,
    isBase64: Bool,
    depth: Int,
    into found: inout [(range: Range<Int>, isBase64: Bool)]
  ) throws(JSONCursorError) {
    guard depth < ProtoMessage.depthLimit else { throw cursor.failure("it is nested too deeply") }
    switch cursor.firstByte {
    case UInt8(ascii: "{"):
      try cursor.members { cursor throws(JSONCursorError) in
        let isHidden = isSecret ? !isOpen(cursor) : isName(cursor)
        let isBytes = cursor.isNamed("inline_bytes")
        try collect(&cursor, isSecret: isHidden, isBase64: isBytes, depth: depth + 1, into: &found)
      }
    case UInt8(ascii: "["):
      try cursor.elements { cursor throws(JSONCursorError) in
        try collect(&cursor, isSecret: isSecret, isBase64: isBase64, depth: depth + 1, into: &found)
      }
    case UInt8(ascii: "\"") where isSecret: found.append((try cursor.skip(), isBase64))
    default: _ = try cursor.skip()
    }
  }

  private static func isName(_ cursor: JSONCursor) -> Bool { names.contains { cursor.isNamed($0) } }

  /// What may be told of a secret: its type and where it lies.
  private static func isOpen(_ cursor: JSONCursor) -> Bool {
    ["@type", "filename", "environment_variable", "name", "provider_name"].contains { (name: StaticString) in
      cursor.isNamed(name)
    }
  }
}
