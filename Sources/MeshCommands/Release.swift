/// What this build of meshctl is.
enum Release {
  /// The version (https://semver.org); `-dev` until it is released.
  static let version = "0.1.0-dev"

  /// The day of the release, as manual pages write it; until then, the day work on it began.
  static let date = "November 21, 2026"

  /// Operating system and processor, in the words of container platforms: `linux/amd64`.
  static var platform: String { "\(operatingSystem)/\(processor)" }

  private static var operatingSystem: String {
    #if os(Linux)
      "linux"
    #else
      "darwin"
    #endif
  }

  private static var processor: String {
    #if arch(x86_64)
      "amd64"
    #else
      "arm64"
    #endif
  }
}
