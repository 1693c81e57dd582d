import ArgumentParsing
import Console
import Kubernetes
import MeshStores
import Preflight

/// `meshctl check`: whether a mesh is as commands need it.
struct Check: MeshCommand {
  static let declaration = CommandDeclaration(
    "check",
    summary: "Check that a mesh is in order, or can be installed",
    discussion: """
      On a cluster: whether its API server can be reached, what you may do there, and whether Istio's kinds, the control \
      plane, its webhook and the proxies are as they should be, and have the configuration that istiod has for them, \
      which is asked through a port-forward. On a directory: whether its manifests can be read, are \
      written once and are valid. Each thing that is wrong comes with what to do about it. Nothing is changed.

      Exit status 3 means that something is wrong; warnings alone end with 0.
      """,
    examples: [
      Example("Check the mesh that commands work on", "meshctl check"),
      Example("Check a cluster before a control plane is installed", "meshctl check --pre"),
      Example("Check a directory of manifests", "meshctl check --mesh Examples/bookinfo"),
      Example("Tell in CI what is wrong, and nothing else", "meshctl check -o short"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.findings.term],
      environment: Variable.everywhere + Variable.mesh
    )
  }

  private let options: CheckOptions

  init(_ options: CheckOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let choice = try MeshChoice(
      options.mesh,
      environment: context.environment,
      settings: try UserSettings(in: context.environment)
    )
    let report: CheckReport
    switch choice.mesh {
    case .cluster(let connection): report = try await self.report(on: connection, in: context)
    case .directory(let directory): report = try self.report(on: directory, in: context)
    }
    switch options.format {
    case .table: try context.write(report.text(in: context, isShort: false))
    case .short: try context.write(report.text(in: context, isShort: true))
    case .json: try context.show(report.payload, as: .json)
    }
    return report.failureCount == 0 ? .done : .findings
  }

  private func report(on directory: String, in context: Context) throws(CommandError) -> CheckReport {
    guard !options.isBeforeInstallation else {
      throw .input("a directory of manifests needs nothing installed", next: "leave out --pre")
    }
    let namespace = (options.mesh.namespace ?? .standard).argument
    let facts = DirectoryInspection.facts(of: directory, defaultNamespace: namespace, in: context)
    return CheckReport(CheckPlan.directory, on: facts)
  }

  private func report(
    on connection: ConnectionOptions,
    in context: Context
  ) async throws(CommandError) -> CheckReport {
    let plan = options.isBeforeInstallation ? CheckPlan.beforeInstallation : CheckPlan.cluster
    let client: APIClient
    do throws(CommandError) {
      client = try context.client(connection, errorFormat)
    } catch {
      guard let report = error.outcome.report else { throw error }
      var facts = ClusterFacts(
        namespace: "",
        istioNamespace: options.istioNamespace.argument,
        unknown: "there is no cluster to ask"
      )
      facts.connection = .unknown(report.message, cure: report.help.first ?? "see meshctl context list")
      return CheckReport(plan, on: facts)
    }
    let inspection = ClusterInspection(
      client,
      istioNamespace: options.istioNamespace.argument,
      istiod: options.istiod?.url
    )
    let facts = await inspection.facts(isBeforeInstallation: options.isBeforeInstallation)
    guard !Task.isCancelled else { throw .cancelled }
    return CheckReport(plan, on: facts)
  }
}
