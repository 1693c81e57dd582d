import Resources

/// A check of one object by itself, beyond what its schema says.
///
/// One type and one file a rule. A rule must stand objects that break their schemas: what has a wrong type counts as
/// absent, since the schema has reported it.
public protocol ObjectRule: Sendable {
  /// The kinds it looks at.
  var kinds: [ResourceKind] { get }

  /// Looks at an object of one of the kinds and notes what it finds.
  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport)
}
