import Foundation
import YAML

/// Where a list in pages goes on: the state it shows, and the first key that is still to come.
struct ContinueToken {
  /// The resourceVersion of the whole list; -1 for whatever is there now.
  let revision: Int
  let start: String

  init(revision: Int, after key: String) {
    self.revision = revision
    start = key + "\0"
  }

  /// base64url without padding, as k8s.io/apiserver `pkg/storage/continue.go` writes it.
  var text: String {
    let json = "{\"v\":\"meta.k8s.io/v1\",\"rv\":\(revision),\"start\":\"\(start.dropLast())\\u0000\"}"
    return Data(json.utf8).base64EncodedString()
      .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
      .replacingOccurrences(of: "=", with: "")
  }

  init(_ text: String) throws(APIFailure) {
    let standard = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
    let padding = String(repeating: "=", count: (4 - standard.count % 4) % 4)
    let bytes = Array(Data(base64Encoded: standard + padding) ?? Data())
    guard bytes.first == UInt8(ascii: "{"), let token = Value(parsing: bytes),
      let revision = token["rv"]?.wholeNumber, let start = token.text("start")
    else {
      let first = bytes.first.map { String(UnicodeScalar($0)) } ?? text
      throw .badRequest(
        "invalid continue token: continue key is not valid: invalid character '\(first)' "
          + "looking for beginning of value"
      )
    }
    self.revision = revision
    self.start = start
  }
}
