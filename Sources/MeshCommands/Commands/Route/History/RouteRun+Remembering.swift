import Analysis
import Console
import MeshStores
import Output
import Routing
import System

extension RouteRun {
  /// What is remembered of a service. Where that cannot be read, routes can be changed all the same.
  func history(of service: String, in stored: StoredMesh) async -> ServiceHistory {
    do throws(SystemError) {
      return try await HistoryPlace(of: service, in: store, context).history(of: service, in: stored)
    } catch {
      context.warn("earlier states are not known: cannot \(error)", as: options.write.errorFormat)
      return ServiceHistory()
    }
  }

  /// Begins to remember a step that is going to be made; nil where nothing is remembered.
  func memory(of step: RouteStep, in scene: RouteScene) async -> StepMemory? {
    guard step.isChange, options.write.storeDryRun == .none else { return nil }
    let place = HistoryPlace(of: scene.service.name, in: store, context)
    if case .nowhere = place { return nil }
    let entry = HistoryEntry(
      service: scene.service.name,
      number: scene.history.nextNumber,
      time: context.clock.now().seconds,
      author: options.mesh.actsAs ?? context.environment.userAtHost,
      record: step.record,
      parts: step.parts(defaultNamespace: store.defaultNamespace, isKeptWithResources: store.hasServer)
    )
    let memory = StepMemory(of: entry, at: place)
    do throws(SystemError) { try await memory.begin() } catch {
      context.warn("this change cannot be remembered: cannot \(error)", as: options.write.errorFormat)
      return nil
    }
    return memory
  }
}
