import Diagnostics
import YAML

/// Steps as the text in which they are kept: JSON on one line, bounded in steps and bytes.
public enum HistoryText {
  /// How many steps of each service are kept.
  public static let stepLimit = 20
  /// How long the text may be: an eighth of what all annotations of an object may come to
  /// (Kubernetes `apimachinery/pkg/api/validation/objectmeta.go`, `TotalAnnotationSizeLimitB`).
  public static let byteLimit = 32 << 10

  private static let version: Int64 = 1

  /// The text of steps, of which the oldest are dropped until it is short enough. O(steps · size).
  ///
  /// - Parameter entries: the oldest first.
  public static func text(of entries: [HistoryEntry]) -> String {
    var kept = recent(entries)
    while true {
      let value: Value = ["version": .integer(version), "steps": .sequence(kept.map(\.value))]
      let text = Emitter(.json).text(for: value)
      if text.utf8.count <= byteLimit { return text }
      guard kept.count > 1 else {
        return kept.first?.obstacle == .tooLarge ? "" : self.text(of: kept.map { $0.withoutUndo(.tooLarge) })
      }
      kept.removeFirst()
    }
  }

  /// The steps of a text, in its order; none for a text that is none of history. O(bytes).
  public static func entries(in text: String) -> [HistoryEntry] {
    let document = Parser.parse(SourceFile(name: "history", text: text))
    guard !document.hasErrors, let value = try? document.root?.value, value["version"] == .integer(version) else {
      return []
    }
    return value["steps"]?.items.compactMap(HistoryEntry.init) ?? []
  }

  /// The last steps of each service.
  private static func recent(_ entries: [HistoryEntry]) -> [HistoryEntry] {
    var counts: [String: Int] = [:]
    return entries.reversed().filter { entry in
      counts[entry.service, default: 0] += 1
      return counts[entry.service, default: 0] <= stepLimit
    }
    .reversed()
  }
}
