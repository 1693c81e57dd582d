import Analysis
import MeshStores
import Resources
import Rollouts
import Routing
import YAML

/// The routes of a VirtualService with the record of their rollouts, as both were at one moment.
struct PlacedRollout: Sendable {
  let resource: StoredResource
  let owner: RouteOwner
  /// The record that goes with the routes; nil where there was no rollout.
  let record: RolloutRecord?
  /// All that is kept beside the routes, which tells whether someone wrote there; empty on a cluster.
  let text: String
  private let domain: String

  /// Takes routes that have the record as an annotation.
  init(annotated resource: StoredResource, in store: any MeshStore) throws(CommandError) {
    self.resource = resource
    (owner, domain) = try Self.owner(resource, in: store)
    text = ""
    let annotations = resource.node.member("metadata")?.member("annotations")
    let note = annotations?.value(forKey: RolloutText.annotation)?.resolved.text
    record = try note.map { (text) throws(CommandError) in try Self.record(in: text, of: resource) }
  }

  /// Takes routes and what is kept beside them: a record, or one and another that was about to take its place.
  init(_ resource: StoredResource, besides text: String, in store: any MeshStore) throws(CommandError) {
    self.resource = resource
    self.text = text
    (owner, domain) = try Self.owner(resource, in: store)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    var records: [RolloutRecord?] = []
    for line in lines { records.append(line.isEmpty ? nil : try Self.record(in: String(line), of: resource)) }
    guard records.count > 1, let intended = records[1] else {
      record = records.first ?? nil
      return
    }
    // The write came about if the routes are as it was to leave them.
    let isWritten = try Self.isForm(intended, of: owner, domain)
    record = isWritten ? intended : records[0]
  }

  /// A revision of both.
  var revision: String { "\(resource.revision)|\(Fingerprint(of: text))" }

  /// The hosts of the routes, in full.
  var hosts: Set<String> {
    let written = resource.node.member("spec")?.member("hosts")?.elements.compactMap(\.text) ?? []
    return Set(written.map { QualifiedHost($0, in: owner.object.namespace, domain: domain).name })
  }

  /// The rule that a record is about.
  func rule(of record: RolloutRecord) throws(CommandError) -> RouteRule { try rule(record.rule.choice) }

  /// The rule of a choice.
  func rule(_ choice: RuleChoice) throws(CommandError) -> RouteRule {
    do throws(RuleChoice.Failure) { return try choice.rule(of: owner) } catch {
      throw .input(error.message(in: resource.reference.place), next: error.next)
    }
  }

  /// What each destination of a record's rule has now; nil where the rule is gone.
  func weights(of record: RolloutRecord) -> [Weight]? {
    (try? rule(of: record)).map { record.rule.weights(in: $0) }
  }

  /// What the destinations have now, in the order and with the roles of a state.
  func weights(of rule: ShiftedRule, like baseline: [BaselineWeight]) throws(CommandError) -> [BaselineWeight] {
    let weights = rule.weights(in: try self.rule(rule.choice))
    return zip(baseline, weights).map { BaselineWeight($0.role, $1.number) }
  }

  /// What writes the routes of a record, and the record with them where it is an annotation.
  func edits(to record: RolloutRecord, isAnnotated: Bool) throws(CommandError) -> [Edit] {
    let note = isAnnotated ? (RolloutText.annotation, RolloutText.text(of: record)) : nil
    let rule = try rule(of: record)
    do throws(ShiftRefusal) {
      return try record.rule.edits(
        of: rule,
        in: owner,
        to: record.form,
        naming: Self.naming(owner, domain),
        annotation: note
      )
    } catch {
      throw .input(error.message(in: resource.reference.place), next: error.next)
    }
  }

  private static func isForm(_ record: RolloutRecord, of owner: RouteOwner, _ domain: String) throws(CommandError)
    -> Bool
  {
    guard let rule = try? record.rule.choice.rule(of: owner) else { return false }
    let edits = try? record.rule.edits(of: rule, in: owner, to: record.form, naming: naming(owner, domain))
    return edits.map { $0.allSatisfy(\.isCondition) } ?? false
  }

  private static func naming(_ owner: RouteOwner, _ domain: String) -> HostNaming {
    HostNaming(namespace: owner.object.namespace, domain: domain)
  }

  private static func owner(
    _ resource: StoredResource,
    in store: any MeshStore
  ) throws(CommandError) -> (RouteOwner, String) {
    let mesh = StoredMesh([resource], of: store).mesh
    guard let owner = mesh.owner(called: resource.reference.name, in: resource.reference.namespace) else {
      throw .notFound("\(resource.reference.place) not found", next: nil)
    }
    return (owner, mesh.settings.clusterDomain)
  }

  private static func record(in text: String, of resource: StoredResource) throws(CommandError) -> RolloutRecord {
    do throws(RolloutText.Mistake) { return try RolloutText.record(in: text) } catch {
      let reason =
        switch error {
        case .malformed: "it is no JSON"
        case .newer: "a later meshctl wrote it"
        case .invalid(let field): "\(field) cannot be"
        }
      throw .input(
        "the note of a rollout on \(resource.reference.place) cannot be read: \(reason)",
        next: error == .newer
          ? "use the meshctl that wrote it"
          : "look at the weights; remove \(RolloutText.annotation) to begin anew"
      )
    }
  }
}
