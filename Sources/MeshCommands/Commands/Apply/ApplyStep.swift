import MeshStores
import Resources
import YAML

/// One object to apply, over what was found in the mesh.
struct ApplyStep {
  let object: GivenObject
  /// What the mesh holds.
  let found: FoundResource
  /// What is to be applied: the object, maybe with weights of the mesh.
  let value: Value

  /// Works out what is to be applied; throws where a rollout is in the way.
  ///
  /// - Parameter mark: the rollout that shifts what was found.
  init(
    _ object: GivenObject,
    over found: FoundResource,
    _ shiftedWeights: ApplyOptions.ShiftedWeights,
    _ mark: RolloutMark?
  ) throws(CommandError) {
    self.object = object
    self.found = found
    guard let current = found.resource, object.reference.kind == .virtualService, shiftedWeights != .overwritten,
      let mark
    else {
      value = object.value
      return
    }
    let kept: Value
    do throws(KeptWeights.Problem) {
      kept = try KeptWeights(of: (try? current.value) ?? .null).put(into: object.value)
    } catch {
      guard shiftedWeights == .kept else { throw Self.refusal(of: object, mark) }
      throw .conflict(
        "\(object.place): the weights of a rollout cannot be kept: \(error.message)",
        next: "leave its rules and destinations as they are until the rollout has ended, or pass --force"
      )
    }
    guard shiftedWeights == .kept || kept.isEquivalent(to: object.value) else {
      throw Self.refusal(of: object, mark)
    }
    value = kept
  }

  private static func refusal(of object: GivenObject, _ mark: RolloutMark) -> CommandError {
    let versions = mark.versions.map { " from \($0.stable) to \($0.canary)" } ?? ""
    return .conflict(
      "\(object.place): a rollout\(versions) shifts the weights of \(object.reference.place), which would be overwritten",
      next: "pass --keep-weights to apply all but the weights, or --force to overwrite them"
    )
  }
}

extension KeptWeights.Problem {
  /// Why: a lower-case sentence without a full stop.
  fileprivate var message: String {
    switch self {
    case .missingRule(let rule): "the manifest has no rule like \(rule)"
    case .otherDestinations(let rule): "the rule \(rule) has other destinations in the manifest"
    }
  }
}
