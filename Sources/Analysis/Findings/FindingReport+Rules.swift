import Diagnostics
import YAML

extension FindingReport {
  /// Notes that an object breaks a rule of its kind, so that the control plane refuses it.
  mutating func refuse(
    _ message: String,
    at node: Node,
    of object: MeshObject,
    fixIts: [Diagnostic.FixIt] = []
  ) {
    add(.schemaValidationError, message, at: node, of: object, fixIts: fixIts)
  }

  /// Notes that a part of an object does not do what it seems to.
  mutating func warn(
    _ message: String,
    at node: Node,
    of object: MeshObject,
    fixIts: [Diagnostic.FixIt] = []
  ) {
    add(.schemaWarning, message, at: node, of: object, fixIts: fixIts)
  }
}
