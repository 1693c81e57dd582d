import MeshStores
import Rollouts

/// A rollout that is shifting the weights of a VirtualService.
struct RolloutMark {
  /// The versions that it goes from and to; nil where the note of it cannot be read, which counts as one under way.
  let versions: (stable: String, canary: String)?

  /// Looks for one; nil where there is none, or none any more.
  static func find(on resource: StoredResource, in store: any MeshStore, _ context: Context) async -> RolloutMark? {
    do throws(CommandError) {
      let record =
        store.hasServer
        ? try PlacedRollout(annotated: resource, in: store).record
        : try await recordOfDirectory(resource, store, context)
      guard let record, !record.state.isOver else { return nil }
      return RolloutMark(versions: (record.state.plan.stable, record.state.plan.canary))
    } catch {
      return RolloutMark(versions: nil)
    }
  }

  /// Nil also where nothing tells where state is kept.
  private static func recordOfDirectory(
    _ resource: StoredResource,
    _ store: any MeshStore,
    _ context: Context
  ) async throws(CommandError) -> RolloutRecord? {
    guard let folder = context.stateFolder(of: store) else { return nil }
    guard RolloutPlace.hasRecord(of: resource.reference, in: folder) else { return nil }
    let patience = StorePatience(context, .text)
    return try await RolloutPlace(of: resource.reference, in: store, context, patience).read().record
  }
}
