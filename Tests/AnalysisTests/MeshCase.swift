import Analysis
import Resources
import Testing

/// A mesh, and what is to be found in it.
struct MeshCase: Sendable, CustomTestStringConvertible {
  /// What the case proves.
  let testDescription: String
  /// The manifests.
  let mesh: String
  /// The findings, in order.
  let findings: [String]

  /// Makes a case.
  init(_ proof: String, mesh: String, findings: [String]) {
    self.testDescription = proof
    self.mesh = mesh
    self.findings = findings
  }

  /// What is found in the mesh of some codes.
  func found(_ codes: Set<FindingCode>, of kind: ResourceKind? = nil) -> [String] {
    FindingText.findings(in: mesh, only: codes, of: kind)
  }
}
