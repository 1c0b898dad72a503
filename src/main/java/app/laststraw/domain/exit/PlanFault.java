package app.laststraw.domain.exit;

/** Why an exit plan cannot have these days. */
public enum PlanFault {
    /** Nobody is told yet; the first day possible is today. */
    NOTICE_IN_THE_PAST,
    /** The first day possible is that of the notice. */
    END_BEFORE_NOTICE,
    /** Only END_NOW may end sooner; the first day possible is the clean end. */
    SOONER_THAN_CLEAN,
    /** END_NOW may end sooner for a reason, which was not given; the first day without one is the clean end. */
    SOONER_WITHOUT_REASON
}
