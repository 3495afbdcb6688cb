package org.servicebridge.randomwalk;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.servicebridge.access.SignedIds;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.ClockStart;
import org.servicebridge.engine.ModelProperties;
import org.servicebridge.incident.BesideProcess;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.StartForms;
import org.servicebridge.incident.Timeline;
import org.servicebridge.outbox.Senders;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The running application as walks need it: its doors, its people, and what is looked at after each step. */
final class Stage {

    private final WebApplicationContext context;
    private final Witness witness;
    private final Cast cast;
    private final Desks desks;
    private final Doors doors;
    private final ClockMoves time;
    private final PageMoves pages;
    private final PartIn partIn;
    private final ProcessEngineConfigurationImpl engine;
    private final List<ProcessDefinition> startable;
    private final ClocksHaveTimers clocksHaveTimers;

    Stage(WebApplicationContext context) {
        this.context = context;
        this.witness = new Witness(bean(JdbcClient.class), clock());
        this.cast = new Cast(bean(IdentityService.class));
        this.desks = new Desks(bean(FormService.class), bean(TaskService.class), bean(IdentityService.class));
        this.doors = new Doors(context, bean(ApiCaller.class));
        this.time = new ClockMoves(
                clock(),
                bean(ManagementService.class),
                new ShiftChanges(context.getBeansOfType(ClockStart.class).values()),
                witness);
        this.pages = pages();
        this.partIn = new PartIn(cast, bean(JdbcClient.class));
        this.engine = (ProcessEngineConfigurationImpl) bean(ProcessEngine.class).getProcessEngineConfiguration();
        this.startable = StartMoves.startable(bean(RepositoryService.class));
        this.clocksHaveTimers = new ClocksHaveTimers(bean(ModelProperties.class));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    MovableClock clock() {
        return bean(MovableClock.class);
    }

    Scene look() {
        return witness.look();
    }

    /** Anew for each walk: what a law remembers is of that walk alone, so that its seed tells how it goes. */
    List<Law> laws() {
        return List.of(
                new NothingFailed(),
                new RecordFitsProcess(),
                new OwnedAndWorkedOn(bean(CoreHours.class)),
                new HandoverHasACall(),
                clocksHaveTimers,
                new OwedNoticeHasAWay(),
                new EdmIsAsked(),
                new EdmHearsOfLaterReasons(),
                new OnCallIsAsked(bean(JdbcClient.class)),
                new SomebodyMayAnswer(cast),
                new OthersSeeNothing(bean(Incidents.class), desks, doors, partIn, cast),
                new NothingSecretLeaves(bean(JdbcClient.class)),
                new FeedsTellNothing(bean(JdbcClient.class), doors),
                new TimelinesAreIntact(bean(Timeline.class)));
    }

    /** Everything that anybody may do, with the chance of one walk. */
    List<Moves> moves(Dice dice) {
        LondonTime london = bean(LondonTime.class);
        Answerer answerer = new ByChance(dice, london);
        Keys keys = new Keys();
        List<BesideProcess> beside = context.getBeansOfType(BesideProcess.class).values().stream()
                .sorted(Comparator.comparing(BesideProcess::key))
                .toList();
        return List.of(
                new TaskMoves(desks, cast, answerer),
                new StartMoves(desks, cast, answerer, startable),
                new ApiMoves(doors, keys),
                pages,
                new BesideMoves(doors, keys, cast, answerer, beside, bean(StartForms.class)),
                time,
                new OutboxMoves(bean(Senders.class)),
                new OutsideMoves(doors, keys, cast, london, bean(SignedIds.class), bean(JdbcClient.class)),
                new ReadingMoves(doors, cast, partIn),
                new RestartMoves(engine, new Memory(context, engine), time, clock(), bean(Senders.class)));
    }

    /** How a walk may begin. */
    Move reported(Dice dice) {
        Scene empty = look();
        return dice.chance(60)
                ? new ApiMoves(doors, new Keys()).reported(empty, dice)
                : new StartMoves(desks, cast, new ByChance(dice, bean(LondonTime.class)), startable)
                        .reported(empty, dice);
    }

    PlainPlayer player() {
        return new PlainPlayer(desks, cast, pages, time);
    }

    private PageMoves pages() {
        return new PageMoves(
                doors,
                cast,
                bean(LondonTime.class),
                bean(JdbcClient.class),
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }
}
