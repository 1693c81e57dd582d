import MeshStores
import YAML

/// One write of a step.
struct RouteChange {
  /// What is written.
  enum Work {
    /// Edits of a resource as it was read.
    case edits(StoredResource, [Edit])
    /// A resource that is not there yet.
    case creation(Value)
    /// A resource goes.
    case deletion(StoredResource)
  }

  let work: Work
  /// What is said about it once it is made; nil if its line says all.
  let remark: String?
  /// Whether those after it need it while it does no harm without them, as a subset does that no route names yet.
  let isPreparation: Bool

  init(_ work: Work, remark: String? = nil, isPreparation: Bool = false) {
    self.work = work
    self.remark = remark
    self.isPreparation = isPreparation
  }

  /// Whether it writes anything.
  var isChange: Bool {
    switch work {
    case .edits(_, let edits): edits.contains(where: \.changes)
    case .creation, .deletion: true
    }
  }

  /// What it relies on, wherever in the resource that stands: the values that it tests, replaces or removes.
  ///
  /// Another change of the same resource is none of its business as long as these are the same.
  var basis: [Value?] {
    switch work {
    case .edits(let resource, let edits):
      let value = try? resource.value
      return edits.filter { !$0.inserts }.map { value?.value(at: $0.path) }
    case .creation: return [nil]
    case .deletion(let resource): return [try? resource.value]
    }
  }
}

extension Edit {
  /// Whether it is more than a condition.
  fileprivate var changes: Bool { if case .test = self { false } else { true } }

  fileprivate var inserts: Bool { if case .insert = self { true } else { false } }
}
