import JalonCore
import JalonWording

extension FigureSubject {
  /// What a list shows of it beside its code.
  public func name(in office: OfficeFacts, _ names: Names) -> String {
    switch self {
    case .mission(let id): office.missions.first { $0.mission == id }?.title ?? ""
    case .structure(let id): names.name(of: id)
    case .provider(let id): names.name(of: id)
    case .grant(let id): names.name(of: id)
    case .objective(let grant, _, _): names.name(of: grant)
    case .plan(let id): office.plans.first { $0.plan == id }?.title ?? ""
    }
  }
}
