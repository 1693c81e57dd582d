import ArgumentParsing

/// The flags of `meshctl rollout resume`.
struct RolloutResumeOptions: RolloutOptions, RolloutWritingOptions, RolloutDrivingOptions {
  var mesh = MeshOptions()
  var subject = RolloutSubject()
  var write = RolloutWriteOptions()
  var gates = RolloutGateOptions()
  private var plainDriving = RolloutDriving()

  /// `-o json` is said once for both kinds of subjects.
  var driving: RolloutDriving {
    get {
      var driving = plainDriving
      if write.errorFormat == .json { driving.format = .json }
      return driving
    }
    set { plainDriving = newValue }
  }

  static let flags: [Flag<Self>] = writingFlags + accessFlags + drivingFlags + meshFlags
}
