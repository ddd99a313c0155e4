import JalonCore

extension ReleaseDocument {
  /// Those among its readers who are providers.
  public var providers: [ProviderID] {
    parties.compactMap { if case .provider(let provider) = $0 { provider } else { nil } }
  }
}
