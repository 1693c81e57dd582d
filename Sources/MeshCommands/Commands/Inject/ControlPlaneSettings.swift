import ArgumentParsing
import Console
import MeshStores
import Resources
import System

/// What the control plane of a mesh injects by: its ConfigMaps.
struct ControlPlaneSettings {
  /// The ConfigMap of the injector.
  let injectConfig: SettingsFile
  /// The ConfigMap of the mesh configuration.
  let meshConfig: SettingsFile

  /// Reads them from the mesh that the options name.
  init(_ options: InjectOptions, in context: Context) throws(CommandError) {
    let format = options.edit.errorFormat
    let store = try context.openMesh(options.mesh, format)
    let namespace = options.istioNamespace?.argument ?? "istio-system"
    // The default revision has no name of its own (Istio's charts, istiod templates/configmap.yaml).
    let revision = options.revision.flatMap { $0.argument == "default" ? nil : $0.argument }
    func find(_ name: String) throws(CommandError) -> SettingsFile {
      let name = revision.map { "\(name)-\($0)" } ?? name
      let reference = ResourceReference(.configMap, name, namespace: namespace)
      let resource = try context.waiting { () async throws(CommandError) in
        do throws(StoreError) { return try await store.get(reference) } catch {
          throw Self.explained(error, in: store)
        }
      }
      return try SettingsFile(resource, in: context, as: format)
    }
    injectConfig = try find("istio-sidecar-injector")
    meshConfig = try find("istio")
  }

  private static func explained(_ error: StoreError, in store: any MeshStore) -> CommandError {
    guard case .notFound = error else { return .store(error) }
    return .notFound(
      "\(store.name) has no control plane there: \(error.message)",
      next: "name its namespace with --istio-namespace, and its revision with --revision"
    )
  }
}

extension InjectOptions {
  /// Refuses flags for a mesh that nothing is read from.
  func requireControlPlane() throws(CommandError) {
    guard !readsControlPlane else { return }
    let given = [
      mesh.directory.map { _ in "--mesh" }, mesh.context.map { _ in "--context" },
      mesh.kubeconfig.map { _ in "--kubeconfig" },
    ]
    guard let flag = given.lazy.compactMap(\.self).first else { return }
    throw .usage(UsageError(.misplacedFlag(flag, needs: "--from-cluster"), path: ["meshctl", "inject"]))
  }
}
