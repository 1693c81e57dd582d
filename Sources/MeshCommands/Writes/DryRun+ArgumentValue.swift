import ArgumentParsing
import MeshStores

extension DryRun: ArgumentValue {}

extension DryRun {
  /// What a line about a write adds; kubectl's words.
  var remark: String? {
    switch self {
    case .none: nil
    case .client: "dry run"
    case .server: "server dry run"
    }
  }
}
