import Diagnostics
import YAML

/// A record as the text in which it is kept: JSON on one line.
///
/// Whoever may write the routes may write the text too: what cannot be is refused when it is read.
public enum RolloutText {
  /// Where it stands in the metadata of the routes.
  public static let annotation = "meshctl/rollout"

  private static let version: Int64 = 1

  /// Why a text is no record.
  public enum Mistake: Error, Hashable, Sendable {
    /// It is no JSON.
    case malformed
    /// A later meshctl wrote it.
    case newer
    /// A part of it is missing, or cannot be.
    case invalid(field: String)
  }

  /// The text of a record.
  public static func text(of record: RolloutRecord) -> String {
    Emitter(.json).text(for: .mapping([.init("version", .integer(version))] + record.value.entries))
  }

  /// Reads a text. O(bytes).
  public static func record(in text: String) throws(Mistake) -> RolloutRecord {
    let document = Parser.parse(SourceFile(name: annotation, text: text))
    guard !document.hasErrors, let value = try? document.root?.value else { throw .malformed }
    guard case .integer(let number)? = value["version"] else { throw .invalid(field: "version") }
    guard number == version else { throw number > version ? .newer : .invalid(field: "version") }
    return try RolloutRecord(value)
  }
}
