import Diagnostics
import YAML

/// A state as the text in which it is kept: JSON on one line.
///
/// Whoever may write the routes may write the text too: what cannot be is refused when it is read.
public enum RolloutText {
  /// Where it stands in the metadata of the routes.
  public static let annotation = "meshctl/rollout"

  private static let version: Int64 = 1

  /// Why a text is no state.
  public enum Mistake: Error, Hashable, Sendable {
    /// It is no JSON.
    case malformed
    /// A later meshctl wrote it.
    case newer
    /// A part of it is missing, or cannot be.
    case invalid(field: String)
  }

  /// The text of a state.
  public static func text(of state: RolloutState) -> String {
    Emitter(.json).text(for: .mapping([.init("version", .integer(version))] + state.value.entries))
  }

  /// Reads a text. O(bytes).
  public static func state(in text: String) throws(Mistake) -> RolloutState {
    let document = Parser.parse(SourceFile(name: annotation, text: text))
    guard !document.hasErrors, let value = try? document.root?.value else { throw .malformed }
    guard case .integer(let number)? = value["version"] else { throw .invalid(field: "version") }
    guard number == version else { throw number > version ? .newer : .invalid(field: "version") }
    return try RolloutState(value)
  }
}
