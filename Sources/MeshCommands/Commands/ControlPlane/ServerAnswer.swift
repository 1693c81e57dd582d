import Console
import Diagnostics
import ProxyState
import YAML

/// What a proxy or an istiod answered, as people may see it: private keys in JSON are hidden.
struct ServerAnswer {
  /// The text, untrusted.
  let text: String
  private let bytes: [UInt8]
  private let name: String

  /// - Parameters:
  ///   - name: what messages call the server.
  ///   - showsSecrets: whether nothing is hidden.
  init(_ bytes: [UInt8], of name: String, showsSecrets: Bool) throws(CommandError) {
    // Keys stand in configurations alone, and those are objects or lists.
    let isConfiguration = bytes.first { !" \t\r\n".utf8.contains($0) }.map { "{[".utf8.contains($0) } ?? false
    if showsSecrets || !isConfiguration {
      self.bytes = bytes
    } else {
      do throws(JSONCursorError) { self.bytes = try KeyMask.masked(SourceBytes(bytes)) } catch {
        throw .input("what \(name) answered cannot be read, and may hold keys: \(error)", next: "pass --show-secrets")
      }
    }
    self.name = name
    text = String(decoding: self.bytes, as: UTF8.self)
  }

  /// The JSON of the answer; its text where it is none.
  var value: Value {
    guard let node = try? Parser.jsonValue(of: SourceFile(name: name, bytes: bytes)), let value = try? node.value else {
      return .string(text)
    }
    return value
  }
}

extension Context {
  /// Writes an answer as it is, but for what a terminal must not get.
  func show(_ answer: ServerAnswer) throws(CommandError) {
    try showText(answer.text.hasSuffix("\n") ? answer.text : answer.text + "\n")
  }
}
