import MeshStores

extension RolloutWritingOptions {
  /// What the options ask for that workloads and services share.
  func intervention(of service: String, in context: Context) throws(CommandError) -> RolloutIntervention {
    var driving = RolloutDriving()
    driving.takesOver = write.takesOver
    if write.errorFormat == .json { driving.format = .json }
    return RolloutIntervention(
      word: service,
      mesh: mesh,
      driving: driving,
      isRehearsal: write.dryRun != .none,
      store: try context.openMesh(mesh, write.errorFormat),
      context: context
    )
  }
}
