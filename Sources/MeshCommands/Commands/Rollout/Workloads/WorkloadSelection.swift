import ArgumentParsing
import MeshStores
import Workloads

/// What the argument and `-l` of a command mean together.
enum WorkloadSelection {
  /// Workloads, one or several.
  enum Workloads {
    case named(WorkloadTarget)
    case labelled(WorkloadKind, LabelSelector)
  }

  case workloads(Workloads)
  case service(String)

  /// With labels the argument is a kind, and without them a service or a workload.
  init(_ subject: RolloutSubject, labels: LabelSelector, of command: any Command.Type) throws(CommandError) {
    switch subject {
    case .workload(let target) where labels.isEmpty: self = .workloads(.named(target))
    case .service(let service) where labels.isEmpty: self = .service(service)
    case .workload, .service:
      guard case .service(let word) = subject, let kind = WorkloadKind(called: word) else {
        throw Self.usage(
          subject.argument,
          .malformed(expected: "a kind with --selector: \(WorkloadTarget.kinds)"),
          of: command
        )
      }
      self = .workloads(.labelled(kind, labels))
    }
  }

  /// Why a word that names no workload does not do.
  static func notAWorkload(_ word: String, of command: any Command.Type) -> CommandError {
    do { _ = try WorkloadTarget(argument: word) } catch { return usage(word, error, of: command) }
    return usage(word, .malformed(expected: "KIND/NAME"), of: command)
  }

  private static func usage(_ word: String, _ problem: InvalidValue, of command: any Command.Type) -> CommandError {
    .usage(UsageError(.invalidValue(word, for: .argument("KIND/NAME"), problem), path: RolloutGroup.path(command)))
  }
}
