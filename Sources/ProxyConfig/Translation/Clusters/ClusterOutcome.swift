/// What the translation of clusters leads to.
struct ClusterOutcome {
  var clusters: [Cluster] = []
  var endpoints: [ClusterLoadAssignment] = []
  /// The workloads for which Envoy itself answers, by the names of the listeners that do so.
  var simulated: [String: SimulatedWorkload] = [:]
  var problems: [TranslationProblem] = []
}
