import Console
import MeshStores
import Resources

/// Waits until a cluster serves a kind whose definition was written a moment ago.
struct DefinitionWait {
  /// A server lists a kind within moments after it calls the definition established.
  private static let pause = Duration.milliseconds(200)

  private let limit: DurationArgument
  private let store: any MeshStore
  private let context: Context
  private let format: ErrorFormat

  /// - Parameter limit: the longest time to wait; zero waits forever.
  init(_ limit: DurationArgument, in store: any MeshStore, _ context: Context, _ format: ErrorFormat) {
    self.limit = limit
    self.store = store
    self.context = context
    self.format = format
  }

  /// Waits until the definition is established (apiextensions.k8s.io/v1, condition `Established`), and then until the
  /// server lists the kind.
  func untilServed(_ object: GivenObject, _ kinds: GivenKinds) async throws(CommandError) {
    let end = limit.duration > .zero ? ContinuousClock.now.advanced(by: limit.duration) : nil
    guard let definition = kinds.definition(of: object.reference.kind) else { return }
    let current = try await store.resource(definition, kinds: kinds).resource
    if current.map({ ResourceReadiness(of: $0).isReady }) != true {
      context.note("waiting for \(definition) to be established", as: format)
      try await ResourceWait(limit, in: store).untilReady([definition])
    }
    while try await store.resource(object.reference, kinds: kinds).awaitsDefinition {
      if let end, ContinuousClock.now >= end {
        throw .timedOut(
          "\(store.name) does not serve \(object.type.kind) of \(object.type.apiVersion) after \(limit.argument)",
          next: "look at the versions of \(definition), or wait longer with --timeout"
        )
      }
      do { try await Task.sleep(for: Self.pause) } catch { throw .cancelled }
    }
  }
}
