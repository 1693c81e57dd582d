import Analysis
import MeshStores
import Resources
import YAML

extension MeshObject {
  /// The edits that a change of the object's data amounts to, with conditions for all that they replace or take out.
  func edits(_ change: (Value) throws(EditProblem) -> Value) throws(RuleRefusal) -> [Edit] {
    let before: Value
    let after: Value
    do throws(ValueError) { before = try node.value } catch { throw .unreadable(error.message) }
    do throws(EditProblem) { after = try change(before) } catch { throw .unreadable(error.message) }
    let difference = ResourceDifference(from: before, to: after, type: identity.type)
    let tests = difference.changes.compactMap { change in change.before.map { Edit.test(change.path, $0) } }
    return tests + difference.edits
  }
}
