import IstiodDebug
import ProxyConfig

/// What istiods know of services and what serves them, and what the mesh declares of that.
struct RegistryContent {
  /// What an istiod knows.
  struct Istiod {
    /// Its pod, or its address.
    let name: String
    var services: [KnownService] = []
    var endpoints: [KnownEndpoint] = []
  }

  /// The istiods; none for a directory of manifests.
  let istiods: [Istiod]
  /// What the objects of the mesh say; nil where they could not be read.
  let declared: ServiceRegistry?

  /// Asks whom options name.
  ///
  /// - Parameter withEndpoints: whether what serves the services is asked for, too.
  init(_ options: RegistryOptions, withEndpoints: Bool, in context: Context) async throws(CommandError) {
    let format = options.list.format.errorFormat
    // What is declared is looked at in all namespaces: the options say what is shown of it.
    var whole = options.mesh
    whole.namespace = nil
    let choice = try? MeshChoice(
      options.mesh,
      environment: context.environment,
      settings: try UserSettings(in: context.environment)
    )
    if let choice, !choice.isCluster, options.istiods.address == nil {
      istiods = []
      let directory = try await MeshDocuments.translatable(options.mesh, in: context, format)
      declared = ServiceRegistry(directory.translationInput)
      return
    }
    istiods = try await Self.istiods(try context.istiods(options, format), withEndpoints: withEndpoints)
    guard let choice, choice.isCluster else {
      declared = nil
      return
    }
    do throws(CommandError) {
      declared = ServiceRegistry(try await MeshDocuments.translatable(whole, in: context, format).translationInput)
    } catch {
      if error == .cancelled { throw error }
      declared = nil
      context.warn("not compared with Kubernetes: \(error.outcome.report?.message ?? "it does not answer")", as: format)
    }
  }

  /// What was read already.
  init(istiods: [Istiod], declared: ServiceRegistry?) {
    self.istiods = istiods
    self.declared = declared
  }

  /// Whether there are two sides that may differ.
  var isCompared: Bool { !istiods.isEmpty && declared != nil }

  private static func istiods(
    _ pages: IstiodPages,
    withEndpoints: Bool
  ) async throws(CommandError) -> [Istiod] {
    do throws(IstiodError) {
      var istiods = try await pages.services().map { Istiod(name: $0.istiod, services: $0.services) }
      guard withEndpoints else { return istiods }
      for (name, endpoints) in try await pages.endpoints() {
        guard let place = istiods.firstIndex(where: { $0.name == name }) else { continue }
        istiods[place].endpoints = endpoints
      }
      return istiods
    } catch {
      throw .istiod(error)
    }
  }
}
