import Analysis
import Descriptions
import EnvoyAdmin
import Kubernetes

/// Asks the proxies of pods what they have.
struct DescribeProxies {
  private let request: DescribeRequest
  private let context: Context
  private let format: ErrorFormat

  init(_ request: DescribeRequest, in context: Context, _ format: ErrorFormat) {
    self.request = request
    self.context = context
    self.format = format
  }

  /// What the proxy of a pod has; nil where nothing runs, and for a proxy that does not answer, which is told.
  func view(of workload: Workload) async throws(CommandError) -> ProxyView? {
    let settings = try UserSettings(in: context.environment)
    let choice = try MeshChoice(request.mesh, environment: context.environment, settings: settings)
    guard case .cluster(let connection) = choice.mesh else { return nil }
    let pod = ProxyPod(name: workload.object.name, namespace: workload.namespace)
    let client = try context.client(connection, format)
    let place = ProxyPlace.pod(pod, client, port: UInt16(clamping: request.port.number))
    let lists: [ConfigDumpSelection.Resource] = [.dynamicRoutes, .dynamicActiveClusters, .dynamicListeners]
    do throws(CommandError) {
      return ProxyView(try await ProxyDump(of: place, lists.map { ConfigDumpSelection(resource: $0) }).dump)
    } catch {
      if case .cancelled = error { throw error }
      let reason = error.outcome.report?.message ?? "the proxy of \(pod.description) cannot be asked"
      context.warn("\(reason); what it should have is told instead", as: format)
      return nil
    }
  }
}
