import Diagnostics
import Foundation
import YAML

/// What kubectl made of one input, in the words of the corpus.
struct KubernetesRecording {
  let id: String
  let input: [UInt8]
  /// `ERR …`, `(no document)`, or the objects as JSON, parted by ` ;; `.
  let answer: String

  /// What this reader makes of the input differs from the recording: how; nil when it agrees.
  func problem() -> String? {
    let documents = Parser.documents(in: SourceFile(name: id, bytes: input))
    let isRefused = answer.hasPrefix("ERR")
    do {
      let objects = try documents.compactMap(Self.object)
      if isRefused { return "read as \(objects.map(Self.json)), but kubectl refuses it" }
      let expected = answer == "(no document)" ? [] : answer.components(separatedBy: " ;; ")
      guard objects.count == expected.count else { return "\(objects.count) objects, not \(expected.count)" }
      let difference = zip(objects, expected).first { !Self.agrees($0, $1) }
      return difference.map { "read as \(Self.json($0).prefix(300)), by kubectl as \($1.prefix(300))" }
    } catch {
      return isRefused ? nil : "refused: \(error)"
    }
  }

  struct Refusal: Error { let reason: String }

  /// The object that kubectl would take from a document; nil where it takes nothing.
  ///
  /// A warning that kubectl refuses or drops a document counts as kubectl's refusing or dropping it.
  private static func object(_ document: Document) throws -> Value? {
    for diagnostic in document.diagnostics {
      if diagnostic.severity == .error || diagnostic.code == .unreadableByKubectl {
        throw Refusal(reason: diagnostic.message)
      }
      if diagnostic.code == .droppedByKubectl, document.startMarker == nil { return nil }
    }
    let value = try document.root?.value
    switch value {
    case nil, .null: return nil
    case .mapping: return value
    default: throw Refusal(reason: "not an object")
    }
  }

  /// The recording leaves out apiVersion, kind and the plain metadata, and names `data` alone by its content.
  private static func agrees(_ value: Value, _ recorded: String) -> Bool {
    let whole = value.entries.filter {
      $0.key != "apiVersion" && $0.key != "kind" && !($0.key == "metadata" && $0.value == ["name": "t"])
    }
    let shown = whole.count == 1 && whole[0].key == "data" ? whole[0].value : .mapping(whole)
    if let mark = recorded.range(of: "…("), let count = Int(recorded[mark.upperBound...].dropLast()) {
      let text = json(shown)
      return text.hasPrefix(recorded[..<mark.lowerBound]) && text.unicodeScalars.count == count
    }
    return object(json(shown)) == object(recorded)
  }

  private static func object(_ json: String) -> NSObject? {
    let object = try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    return object as? NSObject
  }

  /// JSON with spaces and sorted keys, as the recordings are written.
  private static func json(_ value: Value) -> String {
    switch value {
    case .mapping(let entries):
      let pairs = entries.sorted { $0.key < $1.key }.map { json(.string($0.key)) + ": " + json($0.value) }
      return "{" + pairs.joined(separator: ", ") + "}"
    case .sequence(let items): return "[" + items.map(json).joined(separator: ", ") + "]"
    default: return Emitter(.json).text(for: value)
    }
  }
}
