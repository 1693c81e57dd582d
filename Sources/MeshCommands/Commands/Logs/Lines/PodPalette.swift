import Output

/// The colours of pods: a pod has the same in every run.
///
/// Colours that people with red-green blindness cannot tell apart are not among them; red and green are what they mean
/// elsewhere.
enum PodPalette {
  private static let styles: [Style] = [.cyan, .yellow, .magenta, .blue].flatMap { color in
    [Style(color), Style(color, isBold: true)]
  }

  /// The style of a pod's name.
  static func style(of name: String) -> Style {
    // FNV-1a (RFC 9923): Swift's own hash differs from run to run.
    var hash: UInt32 = 2_166_136_261
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return styles[Int(hash % UInt32(styles.count))]
  }
}
