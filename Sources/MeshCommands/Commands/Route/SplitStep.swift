import Analysis
import MeshStores
import Resources
import Routing
import YAML

/// What `meshctl route set` would write, as the mesh was when it was read.
struct SplitStep {
  /// What becomes of the routes.
  enum Routes {
    /// Edits of the VirtualService that decides.
    case edits(StoredResource, RouteRule, SplitPlan)
    /// A VirtualService that is not there yet.
    case object(Value, [SplitPlan.Part])
  }

  /// A DestinationRule that is changed or made first.
  enum Subsets {
    case edits(StoredResource, [Edit])
    case object(Value)
  }

  /// The subsets that are added, and how.
  let added: [(names: [String], subsets: Subsets)]
  let routes: Routes

  /// What each destination has and gets.
  var parts: [SplitPlan.Part] {
    switch routes {
    case .edits(_, _, let plan): plan.parts
    case .object(_, let parts): parts
    }
  }

  /// The rule and its weights, by which a second look tells whether anyone else changed them.
  var before: [SplitPlan.Part] {
    parts.filter { $0.before != nil }.map { part in
      SplitPlan.Part(target: part.target, before: part.before, after: part.before ?? .zero)
    }
  }
}
