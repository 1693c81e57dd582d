import Analysis
import Console
import Diagnostics
import MeshStores
import ProxyConfig
import Resources
import Supervision
import Synchronization
import System

/// Reads a directory as the mesh that it says, checked as `meshctl validate` checks it.
final class LocalMeshSource: MeshSource {
  private let folder: ManifestFolder
  private let defaultNamespace: String
  private let clock: WallClock
  private let last = Mutex<AnalysisOutcome?>(nil)

  init(_ directory: String, defaultNamespace: String, clock: WallClock) {
    folder = ManifestFolder(directory)
    self.defaultNamespace = defaultNamespace
    self.clock = clock
  }

  /// What was found the last time, for those who show it in full.
  var outcome: AnalysisOutcome? { last.withLock(\.self) }

  func read() -> MeshReading {
    let contents: ManifestFolder.Contents
    do throws(SystemError) { contents = try folder.read() } catch {
      return MeshReading(ManifestTree(), .failure(RefusedMesh(Refusal(by: .system, [Complaint("cannot \(error)")]))))
    }
    guard contents.problems.isEmpty else {
      let complaints = contents.problems.map { Complaint("cannot \($0)") }
      return MeshReading(contents.tree, .failure(RefusedMesh(Refusal(by: .system, complaints))))
    }
    let outcome = check(contents)
    last.withLock { $0 = outcome }
    let errors = outcome.findings.filter { $0.severity == .error }
    guard errors.isEmpty else {
      let refusal = Refusal(by: .validation, errors.map(Complaint.init))
      return MeshReading(contents.tree, .failure(RefusedMesh(refusal)))
    }
    return MeshReading(
      contents.tree,
      .success(TranslationInput(contents.documents, defaultNamespace: defaultNamespace))
    )
  }

  private func check(_ contents: ManifestFolder.Contents) -> AnalysisOutcome {
    var settings = MeshSettings()
    settings.defaultNamespace = defaultNamespace
    settings.now = clock.now().seconds
    var analysis = Analysis(settings)
    for document in contents.documents { analysis.add(document) }
    return analysis.outcome()
  }
}

extension Complaint {
  /// What a finding says, and where.
  fileprivate init(_ finding: Finding) {
    let position = LineTable(finding.place.source).position(of: finding.place.range.start)
    let object = finding.object.map { object in
      let name = object.namespace.isEmpty ? object.name : "\(object.namespace)/\(object.name)"
      return "\(object.identity.type.kind) \(name)"
    }
    self.init(
      "\(finding.message) [\(finding.code.rawValue)]",
      object: object,
      place: "\(finding.place.source.name):\(position.line):\(position.column)"
    )
  }
}
