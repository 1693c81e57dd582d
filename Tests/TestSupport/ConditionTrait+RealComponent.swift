import Testing

extension Trait where Self == ConditionTrait {
  /// Skips the suite or test, naming the reason, where a real component cannot be used.
  public static func requires(
    _ component: RealComponent,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Self {
    .enabled(
      if: component.absence == nil,
      Comment(rawValue: component.absence ?? "\(component.executable) is there"),
      sourceLocation: sourceLocation
    )
  }
}
