import Resources
import YAML

extension Node {
  /// Whether a route has no destination; a list that is none has been told by the schema.
  var lacksDestinations: Bool { member("route").map { $0.kind == .sequence && $0.count == 0 } ?? true }
}
