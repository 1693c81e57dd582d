import Routing
import YAML

/// What a verb would write, as the mesh was when it was read.
struct RouteStep {
  /// The writes, each made when those before it are: what others need comes first.
  let changes: [RouteChange]
  let report: RouteReport
  /// The words of the command line that brings the former state back, without those that name the mesh; nil when there
  /// is none that does it exactly.
  let undo: [String]?
  /// What history calls it: the verb with its subjects and weights, and no values of headers.
  let record: String
  /// What people should know besides, a sentence each.
  var notes: [String] = []
  /// What its routes send requests to, which proxies have to know before the routes come.
  var targets: [RouteTarget] = []
  /// How a rule is split then, where that is what the step is about.
  var split: RouteSplit?

  /// Whether it writes anything.
  var isChange: Bool { changes.contains(where: \.isChange) }

  /// What the step relies on, by which a second look tells whether someone else changed that.
  ///
  /// What prepares the routes is left out: if someone else made the same subset, all the better.
  var basis: [[Value?]] { changes.filter { !$0.isPreparation }.map(\.basis) }
}
