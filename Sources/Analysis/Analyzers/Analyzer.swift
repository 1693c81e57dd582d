/// A check over the whole mesh: what no object shows alone.
///
/// One type and one file a check. A check must stand objects that break their schemas: what has a wrong type counts as
/// absent, since the schema has reported it. It must be near-linear: the mesh's indices are there to be asked.
public protocol Analyzer: Sendable {
  /// The name of Istio's analyzer that finds the same, such as `virtualservice.GatewayAnalyzer`; nil for a check of
  /// our own.
  var istioName: StaticString? { get }

  /// Looks at the mesh and notes what it finds.
  func analyze(_ mesh: Mesh, into report: inout FindingReport)
}
